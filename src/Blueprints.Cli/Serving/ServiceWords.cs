using Blueprints.Cli.Messaging;
using Blueprints.Text;

namespace Blueprints.Cli.Serving;

/// <summary>What the service tells of itself.</summary>
internal static class ServiceWords
{
    public static string About(DiagramLanguage language)
    {
        var (types, formats, options) = (KrokiForms.Types, KrokiForms.FormatNames, ServedOptions.Names);
        return new Bilingual(
            $"""
            This is blueprints serve. It draws what it is sent, as Kroki does:

              POST /TYPE/FORMAT                  the document as the body
              POST /                             JSON: diagram_source, diagram_type, output_format, diagram_options
              GET  /TYPE/FORMAT/TEXT             the document in the address, packed by zlib, in base64url
              GET  /health, /metrics

            TYPE    {Choices.List(types)}
            FORMAT  {Choices.List(formats)}
            Options {Choices.List(options)}, as ?theme=dark

            """,
            $"""
            这里是 blueprints serve，与 Kroki 一样，收到什么就画什么：

              POST /TYPE/FORMAT                  正文即文档
              POST /                             JSON：diagram_source、diagram_type、output_format、diagram_options
              GET  /TYPE/FORMAT/TEXT             文档写在地址里：zlib 压缩，base64url 编码
              GET  /health、/metrics

            TYPE    {Choices.List(types, "、")}
            FORMAT  {Choices.List(formats, "、")}
            选项    {Choices.List(options, "、")}，写成 ?theme=dark

            """).In(language);
    }
}
