package io.synthmarket.server.common;

import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON that the server writes, and reads again. */
public final class Json {

    /** Reads and writes it: numbers with as few digits as tell them apart, on every JDK. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private Json() {}

    /** Makes an empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Makes an empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Makes an array of texts. */
    public static ArrayNode array(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** Reads what the server wrote. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
