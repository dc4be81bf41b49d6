namespace Blueprints.Cli;

/// <summary>The command was called wrongly; the message says how, and what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
