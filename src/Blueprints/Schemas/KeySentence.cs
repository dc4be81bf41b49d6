using System.Text;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.Schemas;

/// <summary>What an editor shows of a key.</summary>
internal static class KeySentence
{
    /// <summary>The words that may stand after a key are English: the Chinese sentences say what each means.</summary>
    public static Bilingual Of(KeyInfo key)
    {
        var (english, chinese) = (new StringBuilder(Begin(key.Description.English)), new StringBuilder(key.Description.Chinese));
        english.Append(key.Required ? " (required)." : ".");
        chinese.Append(key.Required ? "（必填）。" : "。");
        if (key.Shape.Kind == ValueKind.Word && !key.Shape.Chinese.IsEmpty)
        {
            for (var i = 0; i < key.Shape.Words.Length; i++) chinese.Append(i == 0 ? "可选：" : "、").Append(key.Shape.Words[i]).Append('（').Append(key.Shape.Chinese[i]).Append('）');
            chinese.Append('。');
            // Names with figures in them are no words that explain themselves.
            if (key.Shape.Words.Any(word => word.Any(char.IsAsciiDigit))) english.Append(" One of ").AppendJoin(", ", key.Shape.Words).Append('.');
        }

        if (!key.Required && key.Default != KeyDefault.None)
        {
            english.Append(" Default: ").Append(key.Default.English).Append('.');
            chinese.Append("默认：").Append(key.Default.Chinese).Append('。');
        }

        return new(english.ToString(), chinese.ToString());
    }

    /// <summary>Words with a capital at their beginning.</summary>
    public static string Begin(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
