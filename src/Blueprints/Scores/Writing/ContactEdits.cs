using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints;
using Blueprints.Syntax;

namespace Blueprints.Scores.Writing;

/// <summary>Writes what is known of a contact into its step.</summary>
internal static class ContactEdits
{
    /// <summary>Whether a document judges contacts on a scale that goes beyond one.</summary>
    public static bool IsBeyond(ServiceBlueprint blueprint, double least, double greatest) => blueprint.Steps.Any(step => step.Contact is { } contact && IsBeyond(contact, least, greatest));

    /// <summary>Gives a key of the contact of a step a value; the contact comes into being where the step has none.</summary>
    /// <param name="edits">The changes.</param>
    /// <param name="keys">The keys as the document writes them.</param>
    /// <param name="step">The step.</param>
    /// <param name="key">The key in English.</param>
    /// <param name="value">The value, as YAML.</param>
    /// <returns>Whether it could be done.</returns>
    public static bool Set(MappingEdits edits, ScoreKeys keys, SyntaxMapping step, string key, string value) => Set(edits, keys, step, [(key, value)]);

    /// <summary>Gives several keys values, or none.</summary>
    /// <inheritdoc cref="Set(MappingEdits, ScoreKeys, SyntaxMapping, string, string)" path="/param"/>
    /// <inheritdoc cref="Set(MappingEdits, ScoreKeys, SyntaxMapping, string, string)" path="/returns"/>
    public static bool Set(MappingEdits edits, ScoreKeys keys, SyntaxMapping step, IReadOnlyList<(string Key, string Value)> values)
    {
        var entries = string.Join(", ", values.Select(value => $"{keys[value.Key]}: {value.Value}"));
        return MappingEdits.Find(step, "contact")?.Value switch
        {
            null => edits.Set(step, "contact", keys["contact"], $"{{{entries}}}"),
            SyntaxMapping contact => MappingEdits.IsOwn(step) && values.All(value => edits.Set(contact, value.Key, keys[value.Key], value.Value)),
            SyntaxScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } channel => edits.Replace(channel, $"{{{keys["channel"]}: {ValueText.Of(channel.Value)}, {entries}}}"),
            _ => false,
        };
    }

    private static bool IsBeyond(Contact contact, double least, double greatest)
    {
        foreach (var value in (double?[])[contact.Expected, contact.Believed, contact.Adequate, contact.Desired, contact.Perceived])
        {
            if (value < least || value > greatest) return true;
        }

        return false;
    }
}
