using System.Collections.Immutable;

namespace Blueprints.Diagnostics.Explanations;

/// <summary>Messages about icons.</summary>
internal static class IconMessages
{
    public static ImmutableArray<MessageInfo> All { get; } =
    [
        new(LanguageDiagnostics.UnknownIcon)
        {
            Cause = new(
                "An icon is either one of the built-in ones, by its name, or a file of your own. The name is misspelt, or there is no such icon.",
                "图标要么写内置图标的名称，要么写自己的文件。名称写错了，或者没有这个图标。"),
            Fix = new("Write one of the names that the message lists, or the path of an SVG or PNG file.", "写消息里列出的名称之一，或者 SVG、PNG 文件的路径。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: tikcet
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: ticket
                """,
        },
        new(LanguageDiagnostics.IconNotRead)
        {
            Cause = new(
                "The file was moved, renamed or never sent along with the document, or its path is written as seen from another folder. Files outside the folder that the command was given are not read, so that a document from a stranger cannot look around.",
                "文件移走了、改名了，或者没有和文档一起发过来；也可能路径是从别的文件夹算起的。命令所给文件夹之外的文件不会读取，免得来路不明的文档到处翻看。"),
            Fix = new("Put the file beside the document, or write its path as seen from the document, with / between folders.", "把文件放在文档旁边，或者写从文档算起的路径，文件夹之间用 /。"),
            Circumstance = new("In the first example there is no file at pictures/number.svg; in the second there is.", "前一个例子里没有 pictures/number.svg 这个文件，后一个有。"),
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: pictures/number.svg
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: pictures/number.svg
                --- # pictures/number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/></svg>
                """,
        },
        new(LanguageDiagnostics.BadIcon)
        {
            Cause = new(
                "The file is a photograph, a damaged download or a page saved under the name of a picture, or nothing in it can be drawn, as in an SVG that holds only text.",
                "文件是照片、下载不完整，或者是存成图片名称的网页；也可能里面没有能画的东西，例如只有文字的 SVG。"),
            Fix = new("Export the picture from a drawing program as plain SVG, with letters turned into paths, or as PNG.", "在绘图软件里把图片导出为普通 SVG（文字先转成路径），或者 PNG。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><text x="3" y="12">24</text></svg>
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/></svg>
                """,
        },
        new(LanguageDiagnostics.IconTooLarge)
        {
            Cause = new("A photograph or a large logo was taken for an icon, which is drawn no larger than a letter or two.", "把照片或很大的标志当成图标用了，而图标在图上只有一两个字大。"),
            Fix = new("Make the picture smaller, 64 by 64 pixels are plenty, or use a built-in icon.", "把图片缩小，64×64 像素就足够；或者用内置图标。"),
            Circumstance = new("To keep the example short, it is read with MaxIconBytes set to 100 bytes.", "为了让例子简短，读取时把 MaxIconBytes 设为 100 字节。"),
            Setting = "MaxIconBytes=100",
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/><path d="M8 10h8v4H8z"/></svg>
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/></svg>
                """,
        },
        new(LanguageDiagnostics.IconLeftOut)
        {
            Cause = new(
                "The document came in without a folder, as through a web page or another program, and so no files are read for it. Its icons from files are left out.",
                "文档不是从文件夹里读的，例如经过网页或别的程序，所以不会为它读取文件，来自文件的图标就省去了。"),
            Fix = new("Draw the document with the command from its own folder, or write the name of a built-in icon.", "在文档所在的文件夹里用命令画图，或者改写内置图标的名称。"),
            Circumstance = new("The example is read by a program that gives it no files.", "例子由不提供文件的程序读取。"),
            Setting = "Files=0",
            Wrong = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: pictures/number.svg
                """,
            Right = """
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: ticket
                """,
        },
        new(LanguageDiagnostics.IconPartlyDrawn)
        {
            Cause = new(
                "Icons are drawn from paths and plain shapes in plain colours. The file holds something else besides, such as text, a shadow or a colour gradient, which is left out.",
                "图标由路径和简单形状、单一颜色画成。文件里还有别的内容，例如文字、阴影、渐变色，这些没有画出。"),
            Fix = new(
                "If the icon looks right all the same, delete what is left out from its file; otherwise turn it into paths in a drawing program.",
                "图标看起来没问题的，从文件里删掉没有画出的内容即可；否则在绘图软件里把它转成路径。"),
            Wrong = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/><text x="3" y="12">24</text></svg>
                """,
            Right = """
                --- # example.blueprint.yaml
                blueprint: Cash withdrawal
                steps:
                  - customer: Takes a number
                    icon: number.svg
                --- # number.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 6h18v12H3z"/></svg>
                """,
        },
    ];
}
