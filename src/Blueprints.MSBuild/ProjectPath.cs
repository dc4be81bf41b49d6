namespace Blueprints.MSBuild;

/// <summary>Paths as projects write them: with <c>\</c> or <c>/</c> between their parts on every system, as MSBuild has it.</summary>
internal static class ProjectPath
{
    /// <summary>The full path, with the separators of the system.</summary>
    /// <param name="path">The path; a relative one counts from the folder.</param>
    /// <param name="folder">The folder, as a full path.</param>
    public static string Full(string path, string folder) => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder);
}
