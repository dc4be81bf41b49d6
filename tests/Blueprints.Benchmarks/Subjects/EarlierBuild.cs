using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using Blueprints.Diagrams;

namespace Blueprints.Benchmarks;

/// <summary>A build of the library in a folder, beside the one that this program is made with: what it does is called by name.</summary>
internal sealed class EarlierBuild
{
    private readonly Type _source;
    private readonly MethodInfo _compile;
    private readonly Func<object, object> _read;
    private readonly Func<object, object> _measure;
    private readonly Func<object, object> _analyse;
    private readonly Func<object, object> _draw;

    public EarlierBuild(string folder)
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (_, name) => Path.Combine(Path.GetFullPath(folder), name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        var library = context.LoadFromAssemblyPath(Path.Combine(Path.GetFullPath(folder), "Blueprints.dll"));
        var compiler = TypeOf("Blueprints.Compiler");
        _source = TypeOf("Blueprints.Text.SourceText");
        _compile = compiler.GetMethod(nameof(Compiler.Compile))!;
        _read = Call(_compile);
        _measure = Call(TypeOf("Blueprints.ServiceBlueprints.Measures.BlueprintMeasures").GetMethod("Of")!);
        _analyse = Call(compiler.GetMethods().First(method => method.Name == nameof(Compiler.Analyze) && method.GetParameters()[0].ParameterType.Name == nameof(Compilation)));
        _draw = Call(compiler.GetMethod(nameof(Compiler.RenderSvg))!);

        Type TypeOf(string name) => library.GetType(name) ?? throw new InvalidOperationException($"{library.Location} has no {name}");
    }

    /// <summary>What reading, figures, rules and drawing do with a document, each ready to be run.</summary>
    public (Action Read, Action Measure, Action Analyse, Action Draw) Of(string yaml)
    {
        var arguments = new object?[_compile.GetParameters().Length];
        arguments[0] = Activator.CreateInstance(_source, yaml, "-");
        var compilation = _compile.Invoke(null, arguments)!;
        var diagram = compilation.GetType().GetProperty(nameof(Compilation.Diagram))!.GetValue(compilation) ?? throw new InvalidOperationException("the earlier build refuses the document");
        return (() => _read(Activator.CreateInstance(_source, yaml, "-")!), () => _measure(diagram), () => _analyse(compilation), () => _draw(diagram));
    }

    // What is not given is its default, which is null or none everywhere here.
    private static Func<object, object> Call(MethodInfo method)
    {
        var argument = Expression.Parameter(typeof(object));
        var arguments = method.GetParameters().Select((parameter, i) => i == 0 ? (Expression)Expression.Convert(argument, parameter.ParameterType) : Expression.Default(parameter.ParameterType));
        return Expression.Lambda<Func<object, object>>(Expression.Convert(Expression.Call(method, arguments), typeof(object)), argument).Compile();
    }
}
