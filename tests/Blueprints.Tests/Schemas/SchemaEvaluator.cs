using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Blueprints.Tests.Schemas;

/// <summary>
/// Judges documents by the keywords of JSON Schema, draft 2020-12, that our schemas use; any other keyword is an error. No library for that
/// draft under a free
/// licence can be restored, so <see cref="SchemaProofTests"/> compares this with another implementation where there is one on the machine.
/// </summary>
internal sealed class SchemaEvaluator(string schema)
{
    private readonly JsonObject _root = JsonNode.Parse(schema)!.AsObject();
    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    public bool Accepts(JsonNode? value) => Accepts(_root, value);

    private bool Accepts(JsonNode? node, JsonNode? value)
    {
        if (node is JsonValue truth) return truth.GetValue<bool>();
        var rules = node!.AsObject();
        foreach (var (keyword, rule) in rules)
        {
            if (!Holds(keyword, rule!, rules, value)) return false;
        }

        return true;
    }

    private bool Holds(string keyword, JsonNode rule, JsonObject rules, JsonNode? value) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" or "examples" or "then" or "else" => true,
        "$ref" => Accepts(_root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]] ?? throw new KeyNotFoundException(rule.ToJsonString()), value),
        "allOf" => rule.AsArray().All(one => Accepts(one, value)),
        "anyOf" => rule.AsArray().Any(one => Accepts(one, value)),
        "oneOf" => rule.AsArray().Count(one => Accepts(one, value)) == 1,
        "not" => !Accepts(rule, value),
        "if" => rules[Accepts(rule, value) ? "then" : "else"] is not { } branch || Accepts(branch, value),
        "type" => rule is JsonArray types ? types.Any(type => IsOf(type!.GetValue<string>(), value)) : IsOf(rule.GetValue<string>(), value),
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value) || (Number(one) is { } number && number == Number(value))),
        "minimum" => Number(value) is not { } number || number >= Number(rule),
        "maximum" => Number(value) is not { } number || number <= Number(rule),
        "exclusiveMinimum" => Number(value) is not { } number || number > Number(rule),
        "exclusiveMaximum" => Number(value) is not { } number || number < Number(rule),
        "pattern" => Text(value) is not { } text || _patterns.GetOrAdd(rule.GetValue<string>(), static pattern => new Regex(pattern, RegexOptions.CultureInvariant)).IsMatch(text),
        "items" => value is not JsonArray list || list.All(item => Accepts(rule, item)),
        "contains" => value is not JsonArray list || list.Any(item => Accepts(rule, item)),
        "required" => value is not JsonObject mapping || rule.AsArray().All(name => mapping.ContainsKey(name!.GetValue<string>())),
        "dependentSchemas" => value is not JsonObject mapping || rule.AsObject().All(dependent => !mapping.ContainsKey(dependent.Key) || Accepts(dependent.Value, value)),
        "minProperties" => value is not JsonObject mapping || mapping.Count >= Number(rule),
        "maxProperties" => value is not JsonObject mapping || mapping.Count <= Number(rule),
        "propertyNames" => value is not JsonObject mapping || mapping.All(property => Accepts(rule, JsonValue.Create(property.Key))),
        "properties" => value is not JsonObject mapping || mapping.All(property => rule[property.Key] is not { } known || Accepts(known, property.Value)),
        "patternProperties" => value is not JsonObject mapping || mapping.All(property => rule.AsObject().All(pattern => !Regex.IsMatch(property.Key, pattern.Key) || Accepts(pattern.Value!, property.Value))),
        "additionalProperties" => value is not JsonObject mapping || mapping.All(property => IsNamed(rules, property.Key) || Accepts(rule, property.Value)),
        _ => throw new NotSupportedException($"the keyword '{keyword}' is not known here"),
    };

    private static bool IsNamed(JsonObject rules, string key) =>
        rules["properties"]?.AsObject().ContainsKey(key) is true || rules["patternProperties"]?.AsObject().Any(pattern => Regex.IsMatch(key, pattern.Key)) is true;

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "string" => Text(value) is not null,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        _ => throw new NotSupportedException($"the type '{type}' is not known here"),
    };

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<double>(out var number) ? number : null;
}
