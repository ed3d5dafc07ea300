package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.Characters;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the constraints of a request's component allow, read from Bean Validation, composed constraints included. */
final class Limits {

    private boolean required;
    private boolean base64;
    private @Nullable Integer shortest;
    private @Nullable Integer longest;
    private @Nullable Long least;
    private @Nullable Long most;
    private @Nullable Pattern pattern;

    private Limits() {}

    /** The limits of a component. */
    static Limits of(Validator validator, Class<? extends Record> type, String component) {
        Limits limits = new Limits();
        PropertyDescriptor property = validator.getConstraintsForClass(type).getConstraintsForProperty(component);
        if (property != null) {
            limits.read(property.getConstraintDescriptors());
        }
        return limits;
    }

    private void read(Set<ConstraintDescriptor<?>> constraints) {
        for (ConstraintDescriptor<?> constraint : constraints) {
            read(constraint.getAnnotation());
            read(constraint.getComposingConstraints());
        }
    }

    private void read(Annotation constraint) {
        if (constraint instanceof NotNull) {
            required = true;
        } else if (constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            required = true;
            readLength(1, Integer.MAX_VALUE);
        } else if (constraint instanceof Characters characters) {
            readLength(characters.min(), characters.max());
        } else if (constraint instanceof Size size) {
            readLength(size.min(), size.max());
        } else if (constraint instanceof Min min) {
            least = min.value();
        } else if (constraint instanceof Max max) {
            most = max.value();
        } else if (constraint instanceof Pattern regular) {
            pattern = regular;
        } else if (constraint instanceof Base64Text) {
            base64 = true;
        }
    }

    private void readLength(int min, int max) {
        shortest = min > 0 ? Integer.valueOf(min) : shortest;
        longest = max < Integer.MAX_VALUE ? Integer.valueOf(max) : longest;
    }

    /** Whether the parameter must be sent. */
    boolean required() {
        return required;
    }

    /** Puts into the schema what a schema can say. */
    void narrow(JsonSchema schema) {
        if (WireTypes.isInteger(schema)) {
            schema.setMinimum(least == null ? null : BigDecimal.valueOf(least));
            schema.setMaximum(most == null ? null : BigDecimal.valueOf(most));
            return;
        }
        schema.setMinLength(shortest);
        schema.setMaxLength(longest);
        if (pattern != null) {
            // An empty text often passes for an absent one; nobody needs to be told to send it.
            schema.setPattern("^(" + pattern.regexp().replaceFirst("\\|$", "") + ")$");
        }
        if (base64) {
            // The registered name is "byte", for which the page offers to choose a file and sends nothing.
            schema.setFormat("base64");
        }
    }

    /** How many elements a list may have, in words. */
    Optional<String> countInWords() {
        if (longest == null) {
            return shortest == null ? Optional.empty() : Optional.of("At least " + shortest + ".");
        }
        return Optional.of(shortest == null ? "At most " + longest + "." : shortest + " to " + longest + " of them.");
    }

    /** The limits in words, as far as the schema does not show them in a readable way. */
    Optional<String> inWords(JsonSchema schema) {
        if (base64) {
            return Optional.of("Standard alphabet, padded, without white space.");
        }
        if (pattern != null && !pattern.message().startsWith("{")) {
            return Optional.of(Prose.sentence(pattern.message()));
        }
        if (WireTypes.isInteger(schema) || least == null && most == null) {
            return Optional.empty();
        }
        if (least == null || most == null) {
            return Optional.of("A number, " + (least == null ? most + " or less." : least + " or more."));
        }
        return Optional.of("A number from %d to %d.".formatted(least, most));
    }
}
