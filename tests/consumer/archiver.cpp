// Saves a congress and loads it again: archiver CONGRESS.json
#include <exception>
#include <iostream>
#include <sstream>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>

#include <congdoan/congdoan.hpp>
#include <congdoan/io/serialization.hpp>

int main(int count, char** values) {
  using namespace congdoan;
  if (count != 2) {
    std::cerr << "usage: archiver CONGRESS.json\n";
    return 2;
  }
  try {
    const Congress congress = read_congress(values[1]);
    std::stringstream stream;
    {
      boost::archive::text_oarchive archive(stream);
      archive << congress;
    }
    boost::archive::text_iarchive archive(stream);
    return load_archived<Congress>(archive) == congress ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
