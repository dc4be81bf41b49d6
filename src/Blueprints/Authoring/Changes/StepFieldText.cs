namespace Blueprints.Authoring.Changes;

/// <summary>What the text of a document says of a step in one field. Immutable.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as it is written, on one line; empty where nothing is.</param>
/// <param name="Others">How many further standards or fail points there are, which the form does not show.</param>
public sealed record StepFieldText(StepField Field, string Value, int Others = 0);
