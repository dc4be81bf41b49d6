namespace Blueprints.PullRequests;

/// <summary>What the job asks for.</summary>
internal static class Settings
{
    public static string Folder { get; } = Of("BLUEPRINTS_FOLDER", ".");

    public static string Of(string variable, string otherwise) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : otherwise;

    public static string Needed(string variable) => Of(variable, "") is { Length: > 0 } value ? value : throw new TroubleException($"{variable} is not set; this runs in the job of a pull request");
}
