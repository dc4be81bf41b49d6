using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>What writers of registers say themselves.</summary>
internal static class RegisterWords
{
    public static Bilingual Nothing { get; } = new("—  the document says nothing that a register lists", "—  文档没有写可以列表的内容");
}
