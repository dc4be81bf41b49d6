namespace Blueprints.PullRequests;

/// <summary>A document before and after; null where there is none.</summary>
internal sealed record Change(string? Before, string? After);
