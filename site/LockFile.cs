using AnswerEngine.Answers;
using Files;
using SiteGen.Content;

namespace Site;

/// <summary>The lock on disk.</summary>
internal static class LockFile
{
    /// <summary>Reads the lock; an absent one proves nothing.</summary>
    /// <exception cref="BuildFailedException">The file is no lock of this version.</exception>
    public static AnswerLock Read(string path)
    {
        if (!File.Exists(path)) return AnswerLock.Empty;
        try
        {
            return AnswerLockReader.Read(File.ReadAllText(path));
        }
        catch (AnswerLockException fault)
        {
            throw new BuildFailedException([new Problem("content/answers.lock", fault.Line > 0 ? fault.Line : null, fault.Message, "")]);
        }
    }

    /// <summary>Writes the lock beside itself and renames it, and only where it changed.</summary>
    public static void Write(string path, AnswerLock answers)
    {
        var text = AnswerLockWriter.Write(answers);
        if (File.Exists(path) && File.ReadAllText(path) == text) return;
        WholeFile.Write(path, text);
    }
}
