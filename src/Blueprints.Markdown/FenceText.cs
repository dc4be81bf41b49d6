using System.Text;
using Blueprints.Text;

namespace Blueprints.Markdown;

/// <summary>The document that stands in a fence, and where each of its lines stands in the page.</summary>
internal sealed class FenceText
{
    private readonly int _start;
    private readonly int[] _inText;
    private readonly int[] _inPage;
    private readonly int[] _lengths;

    public FenceText(Fence fence)
    {
        var lines = fence.Block.Lines;
        var count = lines.Lines is null ? 0 : lines.Count;
        var text = new StringBuilder();
        (_inText, _inPage, _lengths) = (new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            ref var line = ref lines.Lines![i];
            _inText[i] = text.Length;
            // Where a tab belongs to the block around it in part, Markdig makes a text of its own for the line.
            _inPage[i] = ReferenceEquals(line.Slice.Text, fence.Text) ? line.Slice.Start : line.Position;
            _lengths[i] = line.Slice.Length;
            text.Append(line.Slice.AsSpan()).Append('\n');
        }

        Source = new SourceText(text.ToString(), fence.Page.Name);
        _start = fence.Start;
    }

    public SourceText Source { get; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Source.Content);

    /// <summary>The place in the page of a place in the document; where there is no line, that of the fence.</summary>
    public int InPage(int offset)
    {
        if (_inText.Length == 0) return _start;
        var found = Array.BinarySearch(_inText, offset);
        var line = found >= 0 ? found : ~found - 1;
        return line < 0 ? _start : _inPage[line] + Math.Min(offset - _inText[line], _lengths[line]);
    }
}
