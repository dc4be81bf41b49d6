namespace Blueprints.Cli;

/// <summary>A document to read.</summary>
/// <param name="Name">Its path as the user wrote it, or as it was found below a folder; <c>-</c> is standard input.</param>
/// <param name="Relative">Its path below the folder it was found in; its file name where it was named itself.</param>
internal sealed record Input(string Name, string Relative)
{
    public bool IsStandardInput => Name == "-";
}
