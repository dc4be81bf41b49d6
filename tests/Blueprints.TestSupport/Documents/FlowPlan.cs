namespace Blueprints.TestSupport.Documents;

/// <summary>A further arrow, as <c>flows</c> lists it.</summary>
public sealed record FlowPlan(string From, string To, bool Information, bool Both, string? Label);
