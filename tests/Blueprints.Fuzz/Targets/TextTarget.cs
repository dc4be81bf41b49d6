using System.Collections.Immutable;
using System.Text;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>A target whose inputs are texts: those of a corpus with slips, and others made from nothing.</summary>
internal abstract class TextTarget : IFuzzTarget
{
    private const long MaxDocumentBytes = 200L << 20;

    public abstract string Name { get; }

    public abstract string Ending { get; }

    public long MaxBytes => MaxDocumentBytes;

    protected abstract ImmutableArray<string> Corpus { get; }

    /// <summary>The part of the corpus that most inputs are made of: what is wrong already seldom gets past the reader.</summary>
    protected virtual ImmutableArray<string> Sound => Corpus;

    protected abstract IReadOnlyList<Slip> Changes { get; }

    protected abstract IReadOnlyList<string> Keys { get; }

    protected virtual IReadOnlyList<string> Scraps => YamlSlips.Scraps;

    public FuzzInput Make(SeededRandom random, byte[]? parent)
    {
        var original = parent is not null ? Encoding.UTF8.GetString(parent) : random.Chance(25) ? Grow(random) : random.Pick(random.Chance(75) ? Sound : Corpus);

        // What was made from nothing is now and then left as it is: it is odd enough.
        var text = parent is null && random.Chance(5) ? original : Slips.Apply(Changes, original, new SlipSource(random, Corpus, Keys, Scraps));
        var bytes = random.Chance(1) ? ByteSlips.Recode(text, random) : Wtf8.Encode(text);
        return new FuzzInput(random.Chance(4) ? ByteSlips.Apply(bytes, random) : bytes, Encoding.UTF8.GetBytes(original));
    }

    public abstract void Try(FuzzInput input, Trial trial);

    /// <summary>A text made from nothing but the numbers.</summary>
    protected abstract string Grow(SeededRandom random);

    /// <summary>The bytes as a file's, or, where no file could hold them, as a program's text.</summary>
    protected static SourceText SourceOf(byte[] bytes, string name = "fuzz.yaml") => Wtf8.Decode(bytes) is { } text ? new SourceText(text, name) : SourceText.Decode(bytes, name);
}
