using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>Collects what contradicts itself in a diagram built in C#. For one thread.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class ModelCheck(DiagramLanguage language)
{
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Everything found, in the order of the model.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _found.ToImmutable();

    public void Report(DiagnosticDescriptor descriptor, string? element, Bilingual message) =>
        _found.Add(new Diagnostic(descriptor, SourceText.None, default, message.In(language)) { Element = element, Language = language });

    /// <summary>What every kind of diagram has.</summary>
    public void Head(Diagram diagram)
    {
        Needs(diagram.Title, ModelPlace.Whole, nameof(Diagram.Title));
        Defined(diagram.Language, ModelPlace.Whole, nameof(Diagram.Language));
        Accept(diagram.Accept, ModelPlace.Whole);
        for (var i = 0; i < diagram.Analysis.Length; i++)
        {
            var place = ModelPlace.Whole.Part(nameof(Diagram.Analysis), i);
            if (!Needs(diagram.Analysis[i], place)) continue;
            var setting = diagram.Analysis[i];
            Needs(setting.Rule, place, nameof(RuleSetting.Rule));
            Defined(setting.Severity, place, nameof(RuleSetting.Severity));
            if (Needs(setting.Parameters, place, nameof(RuleSetting.Parameters)))
            {
                foreach (var (name, value) in setting.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Number(value, double.MinValue, double.MaxValue, place, name);
            }

            if (!Needs(setting.Words, place, nameof(RuleSetting.Words))) continue;
            foreach (var (name, value) in setting.Words.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Needs(value, place, name);
        }
    }

    /// <summary>Findings that the author has accepted.</summary>
    public void Accept(ImmutableArray<Acceptance> accepted, ModelPlace owner)
    {
        for (var i = 0; i < accepted.Length; i++)
        {
            var place = owner.Part(nameof(Diagram.Accept), i);
            if (!Needs(accepted[i], place)) continue;
            Needs(accepted[i].Rule, place, nameof(Acceptance.Rule));
            Needs(accepted[i].Reason, place, nameof(Acceptance.Reason));
        }
    }

    /// <summary>A list of words.</summary>
    public void Texts(ImmutableArray<string> texts, ModelPlace owner, string list)
    {
        for (var i = 0; i < texts.Length; i++) Needs(texts[i], owner.Part(list, i));
    }

    /// <summary>Whether a part is there; it is told where it is not.</summary>
    public bool Needs([NotNullWhen(true)] object? value, ModelPlace place, string? property = null)
    {
        if (value is not null) return true;
        var at = At(place, property);
        Report(ModelDiagnostics.NullPart, place.Id, new($"{at.English} is null", $"{at.Chinese} 为 null"));
        return false;
    }

    /// <summary>A value of an enumeration, where there is one.</summary>
    public void Defined<T>(T? value, ModelPlace place, string property)
        where T : struct, Enum
    {
        if (value is not { } known || Enum.IsDefined(known)) return;
        var at = At(place, property);
        Report(ModelDiagnostics.UndefinedValue, place.Id, new($"{at.English} is {known}, which is no {typeof(T).Name}", $"{at.Chinese} 是 {known}，{typeof(T).Name} 没有这个值"));
    }

    /// <inheritdoc cref="Defined{T}(T?, ModelPlace, string)"/>
    public void Defined<T>(T value, ModelPlace place, string property)
        where T : struct, Enum => Defined((T?)value, place, property);

    /// <summary>A number, where there is one: finite, and neither under the least nor over the most.</summary>
    public void Number(double? value, double least, double most, ModelPlace place, string property)
    {
        if (value is not { } known || (double.IsFinite(known) && known >= least && known <= most)) return;
        var at = At(place, property);
        var range = !double.IsFinite(known) ? new Bilingual("which is not a finite number", "不是有限的数")
            : known < least ? new Bilingual($"less than {Text(least)}", $"小于 {Text(least)}")
            : new Bilingual($"more than {Text(most)}", $"大于 {Text(most)}");
        Report(ModelDiagnostics.WrongNumber, place.Id, new($"{at.English} is {Text(known)}, {range.English}", $"{at.Chinese} 是 {Text(known)}，{range.Chinese}"));
    }

    /// <summary>A number that must be over 0, where there is one.</summary>
    public void Positive(double? value, ModelPlace place, string property)
    {
        if (value is 0) Wrong(place, property, new("0, which is not over 0", "0，不大于 0"));
        else Number(value, 0, double.MaxValue, place, property);
    }

    /// <summary>A number that is wrong in another way.</summary>
    /// <param name="place">Where.</param>
    /// <param name="property">The property.</param>
    /// <param name="what">The value, and what is wrong with it.</param>
    public void Wrong(ModelPlace place, string property, Bilingual what)
    {
        var at = At(place, property);
        Report(ModelDiagnostics.WrongNumber, place.Id, new($"{at.English} is {what.English}", $"{at.Chinese} 是 {what.Chinese}"));
    }

    private static Bilingual At(ModelPlace place, string? property) =>
        property is null ? place.Text : new($"{place.Text.English}: {property}", $"{place.Text.Chinese}：{property}");

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
