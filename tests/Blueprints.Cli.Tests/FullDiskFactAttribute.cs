namespace Blueprints.Cli.Tests;

/// <summary>
/// A test that needs a disk of its own to fill, which Linux gives to anyone in a namespace of their own, unless that is switched off.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public FullDiskFactAttribute() => Skip = LongRuns.Skip("it starts the command on a file system of its own") ?? (CanMount() ? null : "no file system can be mounted here (unshare --map-root-user --mount)");

    /// <summary>Runs a script in which the folder <c>disk</c> has room for 16 KiB.</summary>
    public static Outcome Run(Workspace workspace, string script)
    {
        Directory.CreateDirectory(workspace.PathOf("disk"));
        workspace.With("script.sh", "mount -t tmpfs -o size=16k none disk || exit 99\n" + script);
        return workspace.Shell("unshare --map-root-user --mount sh script.sh");
    }

    private static bool CanMount()
    {
        if (!OperatingSystem.IsLinux()) return false;
        using var workspace = new Workspace();
        return Run(workspace, "exit 0").ExitCode == 0;
    }
}
