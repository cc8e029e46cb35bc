#include "json_message.h"

#include <simdjson.h>

#include <string>

namespace {

thread_local simdjson::dom::parser parser;
thread_local std::string metadata;
thread_local std::string published;

json_text borrowed(std::string_view text) { return {text.data(), text.size()}; }

/* False where the value is neither a string nor null. */
bool take(simdjson::dom::element value, json_text &text) {
    if (value.is_null()) {
        text = {nullptr, 0};
        return true;
    }
    std::string_view view;
    if (value.get_string().get(view)) return false;
    text = borrowed(view);
    return true;
}

bool take_time(simdjson::dom::element value, json_text &text) {
    int64_t number;
    if (value.get_int64().get(number)) return take(value, text);
    published = std::to_string(number);
    text = borrowed(published);
    return true;
}

bool take_metadata(simdjson::dom::element value, json_text &text) {
    if (value.is_null()) {
        text = {nullptr, 0};
        return true;
    }
    metadata = simdjson::minify(value);
    text = borrowed(metadata);
    return true;
}

}  // namespace

extern "C" int json_message_read(const char *bytes, size_t count, json_message *message) {
    *message = {};
    simdjson::dom::object object;
    if (parser.parse(bytes, count, true).get_object().get(object)) return 0;
    for (auto [key, value] : object) {
        bool taken = true;
        if (key == "text") taken = take(value, message->text);
        else if (key == "html") taken = take(value, message->html);
        else if (key == "url") taken = take(value, message->url);
        else if (key == "source") taken = take(value, message->source);
        else if (key == "title") taken = take(value, message->title);
        else if (key == "fetched_at") taken = take(value, message->fetched_at);
        else if (key == "published_at") taken = take_time(value, message->published_at);
        else if (key == "metadata") taken = take_metadata(value, message->metadata);
        if (!taken) return 0;
    }
    return 1;
}
