using Blueprints.Text;

namespace Blueprints.Measures;

/// <summary>A measure: what it is, how it is computed, and where it is found.</summary>
/// <typeparam name="T">What holds the figures of one diagram.</typeparam>
/// <param name="Key">Its name in JSON and CSV, in kebab case; never reused.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Unit">What its value counts.</param>
/// <param name="Better">Which way it gets better.</param>
/// <param name="Formula">How it is computed, in plain words and signs.</param>
/// <param name="Source">Where the formula comes from; null where it is a plain count.</param>
/// <param name="Of">Its figure.</param>
public sealed record MeasureInfo<T>(string Key, Bilingual Name, Unit Unit, Direction Better, Bilingual Formula, string? Source, Func<T, Figure> Of);
