using System.Collections;
using Blueprints.Analysis;
using Blueprints.Diagrams;

namespace Blueprints.Tests.Robustness;

/// <summary>A list that a program leaves as <c>default</c> is an empty one, in everything that programs build.</summary>
public sealed class UnsetListTests
{
    public static TheoryData<string, string> Lists
    {
        get
        {
            var lists = new TheoryData<string, string>();
            foreach (var type in typeof(Compiler).Assembly.GetExportedTypes().Where(IsBuilt))
            {
                foreach (var property in type.GetProperties().Where(property => property.CanWrite && IsList(property.PropertyType))) lists.Add(type.FullName!, property.Name);
            }

            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_left_default_can_be_counted(string type, string property)
    {
        var owner = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Compiler).Assembly.GetType(type)!);
        var list = owner.GetType().GetProperty(property)!;
        list.SetValue(owner, Activator.CreateInstance(list.PropertyType));
        Assert.True(((ICollection)list.GetValue(owner)!).Count >= 0);
    }

    [Fact]
    public void There_are_lists() => Assert.True(Lists.Count > 15);

    private static bool IsBuilt(Type type) => !type.IsAbstract && (type.Namespace is "Blueprints.ServiceBlueprints" or "Blueprints.Fishbones" || type.IsSubclassOf(typeof(Diagram)) || type == typeof(AnalysisOptions)) && type.GetProperties().Any(property => property.CanWrite);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);
}
