#include <iostream>

#include <congdoan/congdoan.hpp>

int main() { std::cout << "congdoan " << congdoan::library_version << '\n'; }
