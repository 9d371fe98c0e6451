package id.alursop.security.engine;

import id.alursop.security.AksesDitolak;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import java.util.HashMap;
import java.util.Map;

/**
 * Refuses, to everyone but administrators, the commands for which the right to work on a task or to start an SOP
 * would suffice and which lead around the SOP.
 */
class AdministratorsCommands extends CommandInterceptor {

    private static final Map<Class<?>, String> SENTENCES = sentences();

    private static Map<Class<?>, String> sentences() {
        Map<Class<?>, String> sentences = new HashMap<>();
        // Skips every step before the named one, checks and approvals included.
        sentences.put(StartProcessInstanceAtActivitiesCmd.class, "SOP hanya dapat dimulai dari langkah pertama.");
        // Set variables without completing the step; an error that nothing catches even ends the instance.
        for (Class<?> command : new Class<?>[] {ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
                HandleTaskEscalationCmd.class}) {
            sentences.put(command, "Langkah SOP hanya dapat diselesaikan melalui formulirnya.");
        }
        // Files of any size and kind, read and deleted by id without a check of office or lane.
        for (Class<?> command : new Class<?>[] {CreateAttachmentCmd.class, DeleteAttachmentCmd.class,
                GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class, GetTaskAttachmentsCmd.class}) {
            sentences.put(command, "Lampiran tidak dipakai di sini; unggah berkas pada tab Dokumen.");
        }
        return Map.copyOf(sentences);
    }

    @Override
    public <T> T execute(Command<T> command) {
        String sentence = SENTENCES.get(command.getClass());
        if (sentence != null && Caller.limited().isPresent()) {
            throw new AksesDitolak(sentence);
        }
        return next.execute(command);
    }
}
