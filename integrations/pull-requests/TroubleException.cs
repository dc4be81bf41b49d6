namespace Blueprints.PullRequests;

/// <summary>Something that the job's author has to put right.</summary>
internal sealed class TroubleException(string message) : Exception(message);
