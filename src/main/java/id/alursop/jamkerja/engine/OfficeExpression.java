package id.alursop.jamkerja.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/**
 * A timer's expression that adds the office to the duration it yields. Its text stays as the analyst wrote it, so
 * that Cockpit's job definitions and the stored diagram show {@code PT10M}.
 */
class OfficeExpression implements Expression {

    private final Expression written;
    private final String instansi;

    OfficeExpression(Expression written, String instansi) {
        this.written = written;
        this.instansi = instansi;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return withOffice(written.getValue(scope));
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return withOffice(written.getValue(scope, execution));
    }

    private Object withOffice(Object value) {
        return value instanceof String text
                ? OfficeDuration.of(text, instansi).map(OfficeDuration::toString).orElse(text) : value;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        written.setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        written.setValue(value, scope, execution);
    }

    @Override
    public String getExpressionText() {
        return written.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return written.isLiteralText();
    }
}
