/* A library that does nothing when it is loaded. */
int __stdcall DllMainCRTStartup(void *module, unsigned why, void *reserved)
{
    return 1;
}
