package id.alursop.security;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.instansi.RoleGroups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each role may do everywhere, granted before the server takes its first request. Rights on one SOP follow from
 * its lanes when it is deployed, rights on one task from its candidate group; the office is a separate condition of
 * every right. So no grant here may reach into a task: TASK_WORK or READ_TASK on a process for a jabatan would let
 * one lane read and complete the work of another.
 */
@Component
class RoleRights implements SmartInitializingSingleton {

    private final InstansiCatalog offices;
    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    RoleRights(InstansiCatalog offices, AuthorizationService authorizations, FilterService filters,
               TaskService tasks) {
        this.offices = offices;
        this.filters = filters;
        this.tasks = tasks;
        this.grants = new Grants(authorizations);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Resource resource : Resources.values()) {
            grants.grant(RoleGroups.ADMIN, resource, Authorization.ANY, Permissions.ALL);
        }
        for (String supervisor : List.of(RoleGroups.PENGAWAS, RoleGroups.ANALIS)) {
            grants.grant(supervisor, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grants.grant(supervisor, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
                    Permissions.READ_INSTANCE, Permissions.READ_TASK, Permissions.READ_HISTORY);
            grants.grant(supervisor, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        }
        grants.grant(RoleGroups.ANALIS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.CREATE);

        // Tasklist opens on the first list, and who has nothing in hand should see what there is to do.
        List<String> lists = List.of(
                filter("Tugas Jabatan", "Tugas jabatan Anda yang belum diambil", 1,
                        tasks.createTaskQuery().taskUnassigned()),
                filter("Tugas Saya", "Tugas yang sedang Anda kerjakan", 2, tasks.createTaskQuery().taskAssigned(),
                        FilterMeaning.MILIK_SAYA),
                filter("Lewat Batas", "Tugas jabatan Anda yang melewati batas waktu", 3, tasks.createTaskQuery(),
                        FilterMeaning.LEWAT_BATAS));
        for (String jabatan : jabatan()) {
            grants.grant(jabatan, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            lists.forEach(list -> grants.grant(jabatan, Resources.FILTER, list, Permissions.READ));
        }
    }

    private Set<String> jabatan() {
        return offices.all().stream().map(Instansi::pejabat).flatMap(List::stream).map(Pejabat::jabatan)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes sure a filter of this name exists and gives its id; one that an administrator has changed is left alone. */
    private String filter(String nama, String keterangan, int urutan, TaskQuery query, FilterMeaning... meanings) {
        Filter existing = filters.createTaskFilterQuery().filterName(nama).list().stream().findFirst().orElse(null);
        if (existing != null) {
            return existing.getId();
        }
        // No variable columns: they need READ_INSTANCE, which opens the whole process to a lane.
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", keterangan);
        properties.put("priority", urutan);
        properties.put("refresh", true);
        for (FilterMeaning meaning : meanings) {
            properties.put(meaning.property(), true);
        }
        Filter filter = filters.newTaskFilter(nama);
        filter.setQuery(query);
        filter.setProperties(properties);
        return filters.saveFilter(filter).getId();
    }
}
