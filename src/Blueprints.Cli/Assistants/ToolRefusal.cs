namespace Blueprints.Cli.Assistants;

/// <summary>What a tool is asked for can't be done; the assistant is told why.</summary>
internal sealed class ToolRefusal(string message) : Exception(message);
