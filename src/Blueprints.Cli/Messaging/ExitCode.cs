namespace Blueprints.Cli.Messaging;

/// <summary>What the command tells the shell; the higher, the worse.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Mistakes = 1;
    public const int Trouble = 2;
    public const int Bug = 3;
}
