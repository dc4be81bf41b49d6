namespace Blueprints.TestSupport.Documents;

/// <summary>A lane, as <c>lanes</c> lists it.</summary>
public sealed record LanePlan(string Id, string Band, string Label, int? Staff = null, string? Icon = null);
