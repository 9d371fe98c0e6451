package id.alursop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: the Camunda engine, its webapps and REST API, and the modules of Alur SOP. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AlurSop {

    public static void main(String[] args) {
        SpringApplication.run(AlurSop.class, args);
    }
}
