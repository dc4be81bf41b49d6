using System.Text;
using Blueprints.Files;

namespace Blueprints.Authoring;

/// <summary>The files beside a document, with one of them as it will be.</summary>
/// <param name="files">The files as they are.</param>
/// <param name="path">The one, as the document writes it.</param>
/// <param name="text">What it will say.</param>
internal sealed class ChangedFile(IFileSource files, string path, string text) : IFileSource
{
    public FileReading Read(string wanted, int maxBytes) => wanted == path ? FileReading.Of(Encoding.UTF8.GetBytes(text)) : files.Read(wanted, maxBytes);
}
