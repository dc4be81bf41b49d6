using Blueprints.Text;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>
/// Writes what is known of a message in words for people at a terminal. Lines end in a line feed, whatever the system. Safe to call from
/// many threads at once, each with its own writer.
/// </summary>
public static class MessageTextWriter
{
    /// <summary>Writes what is wrong, what usually leads to it, how to put it right, what it does to the rest, and an example.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="message">The message.</param>
    /// <param name="language">The language. Default: English.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, MessageInfo message, DiagramLanguage language = DiagramLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(message);
        var about = message.Descriptor;
        writer.Write($"{about.Code} {about.Name} ({SeverityWord.Of(about.Severity).In(language)})\n{about.Summary.In(language)}\n\n");
        Line(new("Cause: ", "常见原因："), message.Cause);
        Line(new("Fix: ", "改法："), message.Fix);
        Line(new("Effect: ", "影响："), message.Effect);
        if (message.Circumstance is { } circumstance) Line(new("Example: ", "例子："), circumstance);
        Example(new("Wrong:", "写错的例子："), message.WrongIn(language));
        Example(new("Right:", "改好的例子："), message.RightIn(language));

        void Line(Bilingual label, Bilingual words) => writer.Write($"{label.In(language)}{words.In(language)}\n");

        void Example(Bilingual label, string example)
        {
            if (example.Length == 0) return;
            writer.Write($"\n{label.In(language)}\n\n");
            foreach (var line in example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) writer.Write((line.Length == 0 ? "" : "    ") + line + "\n");
        }
    }
}
