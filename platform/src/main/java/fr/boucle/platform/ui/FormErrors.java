package fr.boucle.platform.ui;

import fr.boucle.platform.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/**
 * What is wrong in a form, ready to print: a summary linked to the fields, and each field's
 * message.
 *
 * @param errors in the order of the form
 */
public record FormErrors(List<FormError> errors) {
  public FormErrors {
    errors = List.copyOf(errors);
  }

  /**
   * One thing to mend.
   *
   * @param field name of the field, empty when it concerns the whole form
   * @param message what to do, in the reader's language
   */
  public record FormError(String field, String message) {}

  /** A form without errors. */
  public static FormErrors none() {
    return new FormErrors(List.of());
  }

  /** Reads what validation found. */
  public static FormErrors of(BindingResult result, Words words) {
    var errors = new ArrayList<FormError>();
    result
        .getFieldErrors()
        .forEach(error -> errors.add(new FormError(error.getField(), words.of(error))));
    for (ObjectError error : result.getGlobalErrors()) {
      errors.add(new FormError("", words.of(error)));
    }
    return new FormErrors(errors);
  }

  /** Reads why a command was refused. */
  public static FormErrors of(List<Reason> reasons, Words words) {
    return new FormErrors(
        reasons.stream().map(reason -> new FormError(reason.field(), words.text(reason))).toList());
  }

  /** True when nothing is to mend. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Finds the message of a field. */
  public Optional<String> find(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FormError::message)
        .findFirst();
  }
}
