using System.Text;
using Blueprints.Files;
using Blueprints.Fuzz.Inputs;

namespace Blueprints.Fuzz.Targets;

/// <summary>The files that documents under trial may use: an icon of each kind, one that is damaged, a common file, and no others.</summary>
internal sealed class MemoryFiles : IFileSource
{
    private static readonly byte[] Damaged = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script>");

    private static readonly byte[] Common = Encoding.UTF8.GetBytes("language: zh\nhours: Mon-Fri 9:00-17:00\nlanes: {customer: 顾客, teller: {band: frontstage, staff: 2, icon: good.svg}, 电话: {层: 支持}}\naccept: {long-wait: 已知}\n");

    public FileReading Read(string path, int maxBytes)
    {
        if (path.Contains("bad", StringComparison.Ordinal)) return FileReading.Of(Damaged);
        if (path.EndsWith("common.yaml", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal)) return FileReading.Of(Common);
        if (path.EndsWith(".svg", StringComparison.Ordinal)) return FileReading.Of(IconSamples.Svg);
        return path.EndsWith(".png", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal) ? FileReading.Of(IconSamples.Png) : FileReading.Refused(FileRefusal.Missing, new("there is no such file", "没有这个文件"));
    }
}
