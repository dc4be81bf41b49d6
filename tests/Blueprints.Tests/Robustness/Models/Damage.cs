using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Diagrams;

namespace Blueprints.Tests.Robustness.Models;

/// <summary>
/// Copies of a model, each with one value replaced by what no program should put there; found by reflection, so that no property is
/// forgotten.
/// </summary>
/// <param name="Where">The way to the value.</param>
/// <param name="Diagram">The copy.</param>
/// <param name="IsAllowed">Whether the model takes the value: the property may be null, or an unset list counts as an empty one.</param>
internal sealed record Damage(string Where, Diagram Diagram, bool IsAllowed)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every damage there can be.</summary>
    public static IEnumerable<Damage> Of(Diagram whole) => In(whole, whole.GetType().Name).Select(damage => new Damage(damage.Where, (Diagram)damage.Part, damage.IsAllowed));

    private static IEnumerable<(string Where, object Part, bool IsAllowed)> In(object part, string where)
    {
        foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
        {
            var (at, value) = (where + "." + property.Name, property.GetValue(part));
            foreach (var (inner, changed, allowed) in Values(property, value, at)) yield return (inner, With(part, property, changed), allowed);
        }
    }

    private static IEnumerable<(string Where, object? Value, bool IsAllowed)> Values(PropertyInfo property, object? value, string at)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!type.IsValueType)
        {
            bool isOptional;
            lock (Nullability) isOptional = Nullability.Create(property).WriteState == NullabilityState.Nullable;
            yield return (at + " = null", null, isOptional);
        }

        if (type.IsEnum)
        {
            yield return (at + " = 99", Enum.ToObject(type, 99), false);
            yield return (at + " = -1", Enum.ToObject(type, -1), false);
        }

        if (type == typeof(double)) yield return (at + " = NaN", double.NaN, false);
        if (type == typeof(double)) yield return (at + " = infinity", double.PositiveInfinity, false);
        if (type == typeof(int) && type != property.PropertyType) yield return (at + " = -1", -1, false);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            yield return (at + " = default", Activator.CreateInstance(type), true);
            foreach (var damaged in Items((IList)value!, type, at)) yield return damaged;
        }
        else if (value is not null && type.Namespace!.StartsWith("Blueprints", StringComparison.Ordinal) && type is { IsEnum: false } && type.Name is not ("Icon" or "TextSpan"))
        {
            foreach (var (inner, part, allowed) in In(value, at)) yield return (inner, part, allowed);
        }
    }

    private static IEnumerable<(string Where, object? Value, bool IsAllowed)> Items(IList list, Type type, string at)
    {
        // The innermost cause has none; any other list must have something to damage.
        if (list.Count == 0) Assert.EndsWith(".Causes", at, StringComparison.Ordinal);
        var item = type.GetGenericArguments()[0];
        for (var i = 0; i < list.Count; i++)
        {
            yield return ($"{at}[{i}] = null", Replaced(list, type, i, null), false);
            if (item == typeof(string)) continue;
            foreach (var (inner, part, allowed) in In(list[i]!, $"{at}[{i}]")) yield return (inner, Replaced(list, type, i, part), allowed);
        }
    }

    private static object Replaced(IList list, Type type, int index, object? item)
    {
        var array = Array.CreateInstance(type.GetGenericArguments()[0], list.Count);
        list.CopyTo(array, 0);
        array.SetValue(item, index);
        return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [array])!;
    }

    private static object With(object part, PropertyInfo property, object? value)
    {
        var copy = part.GetType().IsValueType ? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(part)! : part.GetType().GetMethod("<Clone>$")!.Invoke(part, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
