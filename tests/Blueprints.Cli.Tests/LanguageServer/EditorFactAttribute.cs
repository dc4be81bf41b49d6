namespace Blueprints.Cli.Tests.LanguageServer;

/// <summary>
/// A test that drives the server with a program of others. It is skipped where that is missing, unless the variable
/// <c>BLUEPRINTS_REQUIRE_EDITORS</c> is 1, as in <c>.ci/run</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EditorFactAttribute : FactAttribute
{
    /// <param name="program">The program.</param>
    /// <param name="folder">A folder of the repository that must be there, too; null for none.</param>
    public EditorFactAttribute(string program, string? folder = null)
    {
        if (Environment.GetEnvironmentVariable("BLUEPRINTS_REQUIRE_EDITORS") == "1") return;
        var isFound = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, program)));
        if (!isFound) Skip = $"there is no {program}; .ci/run installs it";
        else if (folder is not null && !Directory.Exists(Path.Combine(RepositoryFiles.Root, folder))) Skip = $"there is no {folder}; .ci/run makes it";
    }
}
