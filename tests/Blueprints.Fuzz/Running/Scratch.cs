namespace Blueprints.Fuzz.Running;

/// <summary>
/// A folder for each thread to write into, deep enough that a path with <c>..</c> does not lead far; gone at the end of the program.
/// </summary>
internal static class Scratch
{
    private static readonly string Root = Directory.CreateTempSubdirectory("blueprints-fuzz-").FullName;
    private static readonly ThreadLocal<string> Own = new(() => Directory.CreateDirectory(Path.Combine(Root, Environment.CurrentManagedThreadId.ToString(System.Globalization.CultureInfo.InvariantCulture), "a", "b", "c")).FullName);

    public static string Folder => Own.Value!;

    public static void Remove() => Directory.Delete(Root, recursive: true);
}
