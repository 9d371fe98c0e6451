package id.alursop.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says a refusal of the engine in words for the person who reads it, and keeps what only the server should know
 * (SQL, class names) out of the answer; the engine has logged it. Sentences of our own pass unchanged.
 *
 * <p>A response filter rather than an exception mapper: engine-rest wraps many exceptions before a mapper sees them,
 * and its own mappers for the same types would compete with ours.
 */
class PlainRefusals implements ContainerResponseFilter {

    /** Two people changed the same thing at the same moment. */
    private static final String OPTIMISTIC_LOCKING = "ENGINE-03005";
    private static final String TASK_GONE = "Cannot find task with id";
    private static final String PASSWORD_POLICY = "Password does not match policy";
    private static final Pattern SQL = Pattern.compile("###|\\bSQL\\b|ENGINE-0300[34]|ENGINE-03083");
    private static final Set<String> FOR_PEOPLE =
            Set.of("ProcessEngineException", "RestException", "InvalidRequestException", "ParseException");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < Status.BAD_REQUEST.getStatusCode()
                || !(response.getEntity() instanceof ExceptionDto refusal)) {
            return;
        }
        String message = refusal.getMessage() == null ? "" : refusal.getMessage();
        if (message.contains(OPTIMISTIC_LOCKING)) {
            response.setStatusInfo(Status.CONFLICT);
            refusal.setMessage("Data ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.");
        } else if (message.contains(TASK_GONE)) {
            response.setStatusInfo(Status.NOT_FOUND);
            refusal.setMessage("Tugas ini sudah selesai atau dibatalkan. Muat ulang daftar tugas Anda.");
        } else if (message.contains(PASSWORD_POLICY)) {
            response.setStatusInfo(Status.BAD_REQUEST);
            refusal.setMessage("Kata sandi belum cukup kuat. Pakai sedikitnya 10 karakter dengan huruf besar, huruf kecil, "
                    + "angka, dan tanda baca, tanpa nama Anda.");
        } else if (SQL.matcher(message).find() || isInternal(response, refusal)) {
            refusal.setMessage("Terjadi kesalahan di server. Coba lagi; bila terulang, hubungi administrator.");
        } else if (refusal instanceof AuthorizationExceptionDto rights && isOfTheEngine(rights)) {
            refusal.setMessage(sentence(rights));
        }
    }

    private static boolean isInternal(ContainerResponseContext response, ExceptionDto refusal) {
        return response.getStatus() == Status.INTERNAL_SERVER_ERROR.getStatusCode()
                && !FOR_PEOPLE.contains(refusal.getType());
    }

    private static boolean isOfTheEngine(AuthorizationExceptionDto rights) {
        return !rights.getMissingAuthorizations().isEmpty() || rights.getMessage().startsWith("ENGINE-");
    }

    private static String sentence(AuthorizationExceptionDto rights) {
        String resource = rights.getMissingAuthorizations().isEmpty() ? ""
                : rights.getMissingAuthorizations().get(0).getResourceName();
        String permission = rights.getMissingAuthorizations().isEmpty() ? ""
                : rights.getMissingAuthorizations().get(0).getPermissionName();
        if ("CREATE_INSTANCE".equals(permission) || "ProcessInstance".equals(resource) && "CREATE".equals(permission)) {
            return "SOP ini tidak dimulai oleh jabatan Anda.";
        }
        return switch (resource == null ? "" : resource) {
            case "Task" -> "Tugas ini bukan tugas jabatan Anda.";
            case "Deployment" -> "Anda tidak berwenang memasang atau mengubah diagram SOP.";
            case "ProcessInstance", "ProcessDefinition" -> "Anda tidak berwenang mengubah atau melihat SOP ini.";
            default -> "Anda tidak berwenang melakukan tindakan ini.";
        };
    }
}
