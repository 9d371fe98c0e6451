package id.alursop.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import java.util.Map;
import java.util.stream.Collectors;

/** The {@code camunda:properties} of the element an execution is at. */
record ElementProperties(String element, Map<String, String> values) {

    static ElementProperties of(DelegateExecution execution) {
        CamundaProperties properties = execution.getBpmnModelElementInstance().getExtensionElements()
                .getElementsQuery().filterByType(CamundaProperties.class).singleResult();
        return new ElementProperties(execution.getCurrentActivityId(), properties.getCamundaProperties().stream()
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue)));
    }

    /** @throws IllegalStateException when the element has no such property */
    String required(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("%s: properti \"%s\" belum diisi. Isilah di Camunda Modeler."
                    .formatted(element, name));
        }
        return value;
    }
}
