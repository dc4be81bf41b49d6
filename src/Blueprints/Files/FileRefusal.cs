namespace Blueprints.Files;

/// <summary>Why a file was not read.</summary>
public enum FileRefusal
{
    /// <summary>It was read.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It lies outside the folder whose files may be used.</summary>
    Outside,

    /// <summary>It has more bytes than were wanted.</summary>
    TooLarge,

    /// <summary>It is there and cannot be read: no permission, a folder, a disk that fails.</summary>
    Unreadable,
}
