using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using Blueprints.Diagrams;
using Blueprints.Skia;

namespace Blueprints.Benchmarks;

/// <summary>A build of the library in a folder, beside the one that this program is made with: what it does is called by name.</summary>
internal sealed class EarlierBuild
{
    private readonly Type _source;
    private readonly Func<object, object> _read;
    private readonly Func<object, object> _measure;
    private readonly Func<object, object> _analyse;
    private readonly Func<object, object> _draw;
    private readonly Func<object, object> _layout;
    private readonly Func<string?, Action<object, Stream>>? _pdf;

    public EarlierBuild(string folder)
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (_, name) => Path.Combine(Path.GetFullPath(folder), name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        var library = context.LoadFromAssemblyPath(Path.Combine(Path.GetFullPath(folder), "Blueprints.dll"));
        var compiler = TypeOf("Blueprints.Compiler");
        _source = TypeOf("Blueprints.Text.SourceText");
        _read = Call(compiler.GetMethod(nameof(Compiler.Compile))!);
        _measure = Call(TypeOf("Blueprints.ServiceBlueprints.Measures.BlueprintMeasures").GetMethod("Of")!);
        _analyse = Call(compiler.GetMethods().First(method => method.Name == nameof(Compiler.Analyze) && method.GetParameters()[0].ParameterType.Name == nameof(Compilation)));
        _draw = Call(compiler.GetMethod(nameof(Compiler.RenderSvg))!);
        _layout = Call(compiler.GetMethod(nameof(Compiler.Layout))!);
        var pictures = Path.Combine(Path.GetFullPath(folder), "Blueprints.Skia.dll");
        if (File.Exists(pictures)) _pdf = page => Pdf(context.LoadFromAssemblyPath(pictures), page);

        Type TypeOf(string name) => library.GetType(name) ?? throw new InvalidOperationException($"{library.Location} has no {name}");
    }

    /// <summary>What reading, figures, rules and drawing do with a document, each ready to be run.</summary>
    public (Action Read, Action Measure, Action Analyse, Action Draw) Of(string yaml)
    {
        var compilation = _read(Activator.CreateInstance(_source, yaml, "-")!);
        var diagram = compilation.GetType().GetProperty(nameof(Compilation.Diagram))!.GetValue(compilation) ?? throw new InvalidOperationException("the earlier build refuses the document");
        return (() => _read(Activator.CreateInstance(_source, yaml, "-")!), () => _measure(diagram), () => _analyse(compilation), () => _draw(diagram));
    }

    /// <summary>The document as PDF, on pages of its own size and on A4, each ready to be run; null where the earlier build has no pictures.</summary>
    public (Action Whole, Action Pages)? PdfOf(string yaml)
    {
        if (_pdf is null) return null;
        var compilation = _read(Activator.CreateInstance(_source, yaml, "-")!);
        var scene = _layout(compilation.GetType().GetProperty(nameof(Compilation.Diagram))!.GetValue(compilation)!);
        var (whole, pages) = (_pdf(null), _pdf(nameof(PageSize.A4)));
        return (() => whole(scene, new MemoryStream()), () => pages(scene, new MemoryStream()));
    }

    private static Action<object, Stream> Pdf(Assembly pictures, string? page)
    {
        var options = Activator.CreateInstance(pictures.GetType("Blueprints.Skia.PdfOptions")!)!;
        options.GetType().GetProperty(nameof(PdfOptions.UseSystemFonts))!.SetValue(options, false);
        if (page is not null) options.GetType().GetProperty(nameof(PdfOptions.Page))!.SetValue(options, pictures.GetType("Blueprints.Skia.PageSize")!.GetProperty(page)!.GetValue(null));
        var renderer = Activator.CreateInstance(pictures.GetType("Blueprints.Skia.PdfRenderer")!, options)!;
        var render = renderer.GetType().GetMethod(nameof(PdfRenderer.Render))!;
        return (scene, stream) => render.Invoke(renderer, [scene, stream, CancellationToken.None]);
    }

    // What is not given is its default, which is null or none everywhere here.
    private static Func<object, object> Call(MethodInfo method)
    {
        var argument = Expression.Parameter(typeof(object));
        var arguments = method.GetParameters().Select((parameter, i) => i == 0 ? (Expression)Expression.Convert(argument, parameter.ParameterType) : Expression.Default(parameter.ParameterType));
        return Expression.Lambda<Func<object, object>>(Expression.Convert(Expression.Call(method, arguments), typeof(object)), argument).Compile();
    }
}
