import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.client.ApiClient;

/**
 * Load each document of the corpus into its generated class, strictly, and write it again.
 *
 * <p>java Load.java CORPUS TARGET, both JSON lines; a line of the target has the number of the
 * document, whether it was taken, and what the class makes of it.
 */
public class Load {
    private static final ObjectMapper PLAIN = exact(new ObjectMapper());
    private static final ObjectMapper STRICT = strict(exact(ApiClient.createDefaultObjectMapper()));

    public static void main(String[] arguments) throws Exception {
        try (PrintWriter target = new PrintWriter(arguments[1], "UTF-8")) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                target.println(PLAIN.writeValueAsString(loaded(PLAIN.readTree(line))));
            }
        }
    }

    private static ObjectNode loaded(JsonNode document) throws Exception {
        String name = "org.openapitools.client.model." + document.get("model").asText();
        ObjectNode told = PLAIN.createObjectNode();
        told.set("number", document.get("number"));
        try {
            String text = PLAIN.writeValueAsString(document.get("data"));
            Object made = STRICT.readValue(text, Class.forName(name));
            told.put("taken", true);
            told.set("again", PLAIN.readTree(STRICT.writeValueAsString(made)));
        } catch (JsonProcessingException refused) {
            told.put("taken", false);
        }
        return told;
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper
            .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false)
            .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
