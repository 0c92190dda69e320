import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;
import wiremock.com.networknt.schema.JsonSchema;
import wiremock.com.networknt.schema.JsonSchemaFactory;
import wiremock.com.networknt.schema.SpecVersionDetector;

/**
 * Ask networknt's validator about each document of the corpus.
 *
 * <p>java Validate.java SCHEMAS CORPUS TARGET: a folder with a file for each model, and JSON lines;
 * a line of the target has the number of the document and whether it was taken.
 */
public class Validate {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        Map<String, JsonSchema> schemas = new HashMap<>();
        try (PrintWriter target = new PrintWriter(arguments[2], "UTF-8")) {
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                JsonNode document = JSON.readTree(line);
                String model = document.get("model").asText();
                if (!schemas.containsKey(model)) {
                    schemas.put(model, read(Path.of(arguments[0], model + ".json")));
                }
                ObjectNode told = JSON.createObjectNode();
                told.set("number", document.get("number"));
                told.put("taken", schemas.get(model).validate(document.get("data")).isEmpty());
                target.println(told);
            }
        }
    }

    private static JsonSchema read(Path file) throws Exception {
        JsonNode schema = JSON.readTree(Files.readString(file));
        JsonSchema read = JsonSchemaFactory.getInstance(SpecVersionDetector.detect(schema))
            .getSchema(schema);
        read.initializeValidators();
        return read;
    }
}
