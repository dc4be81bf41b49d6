using Blueprints.Text;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>What is known of a message of the language beside its words: its page in the documentation is written from this.
/// Immutable.</summary>
/// <param name="Descriptor">The message.</param>
public sealed record MessageInfo(DiagnosticDescriptor Descriptor)
{
    /// <summary>What usually leads to it, in sentences for readers who do not program.</summary>
    public required Bilingual Cause { get; init; }

    /// <summary>How to put it right, likewise.</summary>
    public required Bilingual Fix { get; init; }

    /// <summary>A document that gives this message; where it takes several files, each under a line <c>--- # NAME</c>. Empty for
    /// diagrams built in C#.</summary>
    public string Wrong { get; init; } = "";

    /// <summary>The same, put right.</summary>
    public string Right { get; init; } = "";

    /// <summary>What is special about the example, as a limit that is set low for it. Default: nothing.</summary>
    public Bilingual? Circumstance { get; init; }

    /// <summary>The limits that the example is read with, <c>LIMIT=NUMBER</c>; <c>Files=0</c> takes its files away, and
    /// <c>Encoding=NAME</c> says how its file is saved. Default: none.</summary>
    internal string Setting { get; init; } = "";

    /// <summary>Whether the example is text of Mermaid, which is converted.</summary>
    internal bool IsMermaid => Descriptor.Code.StartsWith("BP012", StringComparison.Ordinal);

    /// <summary>Whether only a diagram built in C# gives it.</summary>
    internal bool IsOfModels => Descriptor.Code.StartsWith("BP04", StringComparison.Ordinal);

    /// <summary>What it does to the rest.</summary>
    public Bilingual Effect =>
        IsOfModels ? new("An error: the diagram is refused by everything that draws, measures or compares it.", "属于错误：绘图、计算指标、比较都不接受这张图。")
        : Descriptor.Severity == DiagnosticSeverity.Information ? new("A note: it changes nothing by itself, but the errors that it counts do.", "属于提示：它本身不影响什么，但它计入的错误仍然有影响。")
        : Descriptor.Severity == DiagnosticSeverity.Warning
            ? IsMermaid
                ? new("A warning: the text is converted all the same, but see whether the result is what you meant.", "属于警告：文本照样转换，但请看看结果是否符合本意。")
                : new("A warning: the document is drawn all the same, but see whether the drawing shows what you meant.", "属于警告：文档照样画出，但请看看图是否符合本意。")
        : IsMermaid ? new("An error: nothing is converted until it is put right.", "属于错误：改正之前不会转换。")
        : new("An error: nothing of this document is drawn until it is put right. Other documents are drawn all the same.", "属于错误：改正之前，这份文档不会画出；其他文档照常画出。");

    internal string WrongIn(DiagramLanguage language) => ExampleVocabulary.In(Wrong, language);

    internal string RightIn(DiagramLanguage language) => ExampleVocabulary.In(Right, language);

    /// <summary>Whether a word names the message: its name or its code.</summary>
    public bool IsNamed(string word) =>
        string.Equals(word, Descriptor.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(word, Descriptor.Code, StringComparison.OrdinalIgnoreCase);
}
