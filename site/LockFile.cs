using AnswerEngine.Answers;

namespace Site;

/// <summary>Writes the lock beside itself and renames it, and only where it changed.</summary>
internal static class LockFile
{
    public static void Write(string path, AnswerLock answers)
    {
        var text = AnswerLockWriter.Write(answers);
        if (File.Exists(path) && File.ReadAllText(path) == text) return;
        var beside = path + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }
}
