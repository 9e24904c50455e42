package vn.motcua.wire.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.ServiceId;

/** Records with every field filled, each field with a value of its own, made by looking at the record's components. */
final class Filled {

    private int count;

    <T extends Record> T record(Class<T> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getName(), part.getGenericType()))
                .toArray();
        try {
            Constructor<T> made = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s does not take %s".formatted(type, Arrays.toString(values)), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be filled".formatted(type), e);
        }
    }

    private Object value(String name, Type type) {
        count++;
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            return switch (many.getRawType().getTypeName()) {
                case "java.util.List" -> List.of(value(name, of[0]), value(name, of[0]));
                case "java.util.Set" -> Set.of(value(name, of[0]));
                case "java.util.Map" -> Map.of((String) value(name, of[0]), value(name, of[1]));
                case "java.util.Optional" -> Optional.of(value(name, of[0]));
                default -> throw new IllegalStateException("no value for %s of %s".formatted(name, type));
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(String.class)) {
            return name + " " + count;
        } else if (plain.equals(ProcedureCode.class)) {
            return new ProcedureCode("1.%06d".formatted(count));
        } else if (plain.equals(ServiceId.class)) {
            return new ServiceId("SERVICE_" + count);
        } else if (plain.equals(int.class) || plain.equals(Integer.class)) {
            return 100 + count;
        } else if (plain.equals(long.class)) {
            return 1_000L + count;
        } else if (plain.equals(double.class)) {
            return count + 0.5;
        } else if (plain.equals(boolean.class) || plain.equals(Boolean.class)) {
            return true;
        } else if (plain.equals(Instant.class)) {
            return Instant.parse("2026-11-23T01:00:00Z").plusSeconds(count);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[count % plain.getEnumConstants().length];
        } else if (plain.isRecord() && !plain.equals(OpeningHours.class)) {
            return record(plain.asSubclass(Record.class));
        }
        throw new IllegalStateException("no value for %s of %s".formatted(name, type));
    }
}
