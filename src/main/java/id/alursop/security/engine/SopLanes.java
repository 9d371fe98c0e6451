package id.alursop.security.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.Lane;
import org.camunda.bpm.engine.impl.pvm.process.LaneSet;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which jabatan work on a deployed SOP, and which of them start it. */
final class SopLanes {

    private SopLanes() {
    }

    /** The candidate groups of all its user tasks; computed ones ({@code ${...}}) are left out. */
    static Set<String> participants(ProcessDefinitionEntity sop) {
        return groups(sop.getTaskDefinitions().values());
    }

    /**
     * Who may start it: the jabatan of the lane that holds the start event. Where no lane does, or that lane has no
     * task, the jabatan of the first tasks. Empty for an SOP that only a timer or a message starts.
     */
    static Set<String> starters(ProcessDefinitionEntity sop) {
        if (sop.getInitial() == null) {
            return Set.of();
        }
        Set<String> ofLane = sop.getLaneSets() == null ? Set.of() : sop.getLaneSets().stream()
                .map(LaneSet::getLanes).flatMap(Collection::stream)
                .map(Lane::getFlowNodeIds)
                .filter(nodes -> nodes.contains(sop.getInitial().getId()))
                .flatMap(nodes -> groups(nodes.stream().map(sop.getTaskDefinitions()::get)
                        .filter(Objects::nonNull).toList()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return ofLane.isEmpty() ? ofFirstTasks(sop) : ofLane;
    }

    private static Set<String> ofFirstTasks(ProcessDefinitionEntity sop) {
        Set<TaskDefinition> first = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<PvmActivity> open = new ArrayDeque<>();
        open.add(sop.getInitial());
        while (!open.isEmpty()) {
            PvmActivity node = open.remove();
            TaskDefinition task = sop.getTaskDefinitions().get(node.getId());
            if (task != null) {
                first.add(task);
            } else if (seen.add(node.getId())) {
                node.getOutgoingTransitions().stream().map(PvmTransition::getDestination).forEach(open::add);
            }
        }
        return groups(first);
    }

    private static Set<String> groups(Collection<TaskDefinition> tasks) {
        return tasks.stream()
                .flatMap(task -> task.getCandidateGroupIdExpressions().stream())
                .filter(group -> group.isLiteralText())
                .map(group -> group.getExpressionText().trim())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
