package id.alursop.jamkerja.engine;

import id.alursop.jamkerja.Durasi;
import id.alursop.jamkerja.JamKerjaCatalog;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import java.util.NoSuchElementException;

/** Ties the timers of an office's process to that office; refuses a new deployment whose durations nobody can count. */
class OfficeBpmnParse extends BpmnParse {

    private static final String TIME_DURATION = "timeDuration";

    private final JamKerjaCatalog catalog;

    OfficeBpmnParse(BpmnParser parser, JamKerjaCatalog catalog) {
        super(parser);
        this.catalog = catalog;
    }

    @Override
    protected TimerDeclarationImpl parseTimer(Element definition, ActivityImpl timer, String jobHandlerType) {
        // What is already deployed is parsed again after a restart, and has to go on.
        if (deployment.isNew() && deployment.getTenantId() != null) {
            requireCountable(definition, timer.getId());
        }
        return super.parseTimer(definition, timer, jobHandlerType);
    }

    private void requireCountable(Element definition, String timer) {
        Expression duration = super.parseExpression(definition, TIME_DURATION);
        if (duration != null && duration.isLiteralText()) {
            try {
                Durasi.parse(duration.getExpressionText());
                catalog.of(deployment.getTenantId());
            } catch (IllegalArgumentException | NoSuchElementException e) {
                addError(timer + ": " + e.getMessage(), definition, timer);
            }
        }
    }

    /** Called by the engine for the three ways to write a timer, and for nothing else. A cycle yields no duration. */
    @Override
    protected Expression parseExpression(Element definition, String name) {
        Expression written = super.parseExpression(definition, name);
        String instansi = deployment.getTenantId();
        return written == null || instansi == null ? written : new OfficeExpression(written, instansi);
    }
}
