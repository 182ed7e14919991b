package fr.boucle.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the platform. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "Boucle",
    sharedModules = {"kernel", "ui"})
public class Boucle {

  /** Starts the platform with Spring's own arguments. */
  public static void main(String[] args) {
    SpringApplication.run(Boucle.class, args);
  }
}
